"""Stories without a run: album, story stage, preview."""
