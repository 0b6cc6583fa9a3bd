"""Children's own devices in a class: how they join, and what the projector says of them."""
