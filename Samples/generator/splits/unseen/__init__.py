"""Unseen split: layouts by a fourth hand, only scored."""
