"""The templates that are registered, and which renderings each gets."""

REGISTRY = {}

ALL = "good poor fax photo"
TWO_PAGES = "good poor fax"         # a photo shows one page


def sample(name, variants, notes):
    """Register a template: the renderings it gets and the text of its notes.md."""
    def keep(function):
        REGISTRY[name] = (function, variants.split(), notes.strip())
        return function
    return keep
