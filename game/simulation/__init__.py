"""The run: runner, course, events, bot and replays. Pure, seeded, without a clock."""
