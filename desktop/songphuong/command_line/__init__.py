"""EVERY JOB WITHOUT A WINDOW. One module a command; each is imported only when it is called.

``commands`` lists them, ``arguments`` reads what was typed, ``console`` prints. No sentence stands here: they are in
resources/interface/<language>/command_line.toml. Exit codes: 0 done, 1 done and the answer is no, 2 cannot be done.
"""
