"""WORD FILES, the only room that knows WordprocessingML.

markup         names and elements of WordprocessingML      package        the zip around the parts, in and out
styles         the named styles, by what they are for      base_template  builds templates_docx/standard.docx
template       a document from templates_docx/, opened     page_parts     what of it goes to python-docx
numbering      automatic numbers, written                  paragraphs     passages as paragraphs
tables         tables, two columns, the signature block    assembly       a new file put together, by python-docx
write          an agreement as a Word file                 read           the lines of any Word file
read_numbers   automatic numbers, counted as Word counts   base_theme     the template's black and white theme
"""
