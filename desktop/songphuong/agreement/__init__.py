"""THE DOCUMENT, standard library only.

languages   one value per language
tree        Agreement, Provision, Paragraph, Table, Field, Reference ...: frozen values with stable ids
walk        where nodes stand; numbers, letters and cross-references, computed per language
fields      what is declared, filled, open
edits       a change as a value      applying   apply(agreement, edit)      history   past, present, future
"""
