"""What each venue's band plays in a run: intro, verse, build and chorus."""
