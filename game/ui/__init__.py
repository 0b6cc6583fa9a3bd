"""What screens are made of: controls, rows, sheets, pages, and what each screen is handed."""
