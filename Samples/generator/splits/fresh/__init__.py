"""Fresh split: layouts by a fifth hand, only scored."""
