"""Which stories a lesson holds, and its code."""
