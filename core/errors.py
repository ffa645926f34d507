"""What can go wrong, named after the user's situation. Raised low, translated once at the edge."""


class CopydeskError(Exception):
    """An error whose message is meant for the user."""


class ArticleRejected(CopydeskError):
    """This one file cannot be used; the message is the reason shown in its row, the rest goes on."""


class FolderMissing(CopydeskError):
    """The watched folder is not there or is not a folder."""


class ModelMissing(CopydeskError):
    """The spaCy pipeline asked for is not installed or cannot be used."""


class StateLocked(CopydeskError):
    """Another Copydesk follows this folder with this state."""


class StateUnusable(CopydeskError):
    """A state file is corrupt or was written by a newer Copydesk."""


class StateHasNoRoom(StateUnusable):
    """The disk is so full that a state cannot even be begun."""


class ThemeInvalid(CopydeskError):
    """A theme file cannot be used; the message names file and key."""
