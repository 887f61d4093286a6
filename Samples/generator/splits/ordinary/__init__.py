"""The samples of this repository: layouts that may be looked at."""
