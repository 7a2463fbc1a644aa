"""THE AGREEMENT IN WORDS of one language.

values      a value as text: dates, money, durations, numbers, lists; ``FILTERS`` is the closed list of filters
pieces      a line in words, each piece with its origin      signatures   the signature block
compose     the whole agreement as blocks in reading order, which every page, check and preview reads
"""
