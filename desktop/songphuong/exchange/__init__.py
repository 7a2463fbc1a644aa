"""THE OFFICE SHARES ITS LIBRARY. Status, pull and push of its folder, which is a Git repository.

    git         the system's git and nothing that a repository could make it run; the only module that starts programs
    repository  one repository: branch, remote, what commits hold, new commits, fetch and push
    private_folder  its folder .git holds files and folders, nothing that leads elsewhere
    folder      the files as they lie in the folder: read, written, never through a link
    merging     two sides of the same files into one, and where only an officer can say
    comparing   a file of two sides, passage beside passage
    sharing     status, pull, push

Nothing here asks a question or prints. This is the one room that reaches a network, and only when an officer pulls,
pushes or fetches. Not here: checking a library (``formats.library_folder``), words (``command_line.library``).
"""
