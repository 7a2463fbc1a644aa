"""THE CLAUSES: what there is to draft from, and finding it again. Reading it from files is ``formats``.

clauses     ClauseVersion, AgreementType, WordingProfile, Library          answers     what an officer answers
passages    walking a clause: its texts, places and names                  filters     by topic, type, strength, status
clause_rules, library_rules    what must hold, told as ``mistakes``        folding     words without marks
names       terms in two languages, organisations, countries, laws
search      finding clauses by words: search_words takes the query apart, search_weights says what a clause is worth
"""
