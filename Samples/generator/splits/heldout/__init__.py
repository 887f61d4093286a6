"""Held-out split: layouts by a second hand, only scored."""
