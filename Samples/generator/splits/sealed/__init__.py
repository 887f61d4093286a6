"""Sealed split: layouts by a sixth hand, only scored."""
