"""This computer's own network, for grown-ups who turn it on: nothing that plays imports it."""
