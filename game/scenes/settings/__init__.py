"""Options, keys, comfort and packs."""
