"""The veiled split: sheets as electronic charts, reference laboratories and wards of the world print them; only scored."""
