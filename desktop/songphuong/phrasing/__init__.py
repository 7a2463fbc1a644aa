"""THE AGREEMENT IN WORDS of one language.

values      a value as text, and ``FILTERS``, the closed list of filters; each kind in its own module: ``dates``,
            ``money``, ``durations``, ``numbers``, ``lists``; ``locales`` is what Babel knows of further languages
figures, number_words    reading numbers back out of a text
pieces      a line in words, each piece with its origin      signatures   the signature block
compose     the whole agreement as blocks in reading order, which every page, check and preview reads
"""
