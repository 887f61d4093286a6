"""Blind split: layouts by a third hand, only scored."""
