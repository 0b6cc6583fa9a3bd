"""Stories: their model, their files, their rules and the dilemma they become. Pure."""
