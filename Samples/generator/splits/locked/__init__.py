"""The locked split: pages laid out as laboratories of many countries lay out theirs; only scored."""
