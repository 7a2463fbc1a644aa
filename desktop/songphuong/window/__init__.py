"""THE ONLY QT. Shows one open draft and turns what the officer does into edits; ``session`` does the rest.

app              start-up: ``run``                 main_window      menus, tool bar, pages, what can be used when
draft_view       one open draft and its panels     draft_commands   what the commands on it do
draft_files      new, open, save, close            start_page       what stands there while nothing is open
pairs_view       all languages, row by row         pair_row, text_cell, chips         what a row is made of
outline_panel, fields_panel (field_editors, line_entry), findings_panel, preview_panel
new_dialog, clause_dialog, export_dialog, help_dialogs (dialog), messages, trouble    what opens, asks and tells
actions          every command once                rail, status_line, panel_head, whole_text_list   small parts
interface        the language of the interface     tokens, icons    every colour, size and drawing
preferences      what is remembered                background       work off the GUI thread
Free of Qt:      lines (a line as letters and chips), rows, structure (edits), entry_forms (what is typed into forms)
"""
