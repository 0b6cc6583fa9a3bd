"""What a browser gives instead of a desktop: frames, sound, voice, a place to keep things.

Nothing outside this package asks where the game runs.
"""
