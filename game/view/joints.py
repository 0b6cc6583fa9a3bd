"""The sums behind a puppet's joints: SVG matrices, and two bones that reach for a point."""

from math import acos, atan2, cos, degrees, hypot, radians, sin

Matrix = tuple[float, float, float, float, float, float]
Point = tuple[float, float]


def times(m: Matrix, n: Matrix) -> Matrix:
    """Return the matrix that applies `n` first and then `m`, both as SVG's a b c d e f."""
    return (
        m[0] * n[0] + m[2] * n[1],
        m[1] * n[0] + m[3] * n[1],
        m[0] * n[2] + m[2] * n[3],
        m[1] * n[2] + m[3] * n[3],
        m[0] * n[4] + m[2] * n[5] + m[4],
        m[1] * n[4] + m[3] * n[5] + m[5],
    )


def turn(angle: float, about: Point) -> Matrix:
    """Return a turn by `angle` degrees (clockwise on screen) about a point."""
    c, s = cos(radians(angle)), sin(radians(angle))
    x, y = about
    return (c, s, -s, c, x - c * x + s * y, y - s * x - c * y)


def move(x: float, y: float) -> Matrix:
    """Return a shift."""
    return (1, 0, 0, 1, x, y)


def apply(m: Matrix, point: Point) -> Point:
    """Carry a point through a matrix."""
    x, y = point
    return m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]


def angle_of(m: Matrix) -> float:
    """Return how far a matrix without stretch has turned, in degrees."""
    return degrees(atan2(m[1], m[0]))


def two_bones(
    start: Point, lengths: tuple[float, float], target: Point, bend: float
) -> tuple[float, float]:
    """Return the directions (degrees) of two bones that reach from start to target.

    `bend` is -1 where the middle joint points forward (knee), +1 where it points back (elbow).
    A target out of reach is reached for with straight bones.
    """
    dx, dy = target[0] - start[0], target[1] - start[1]
    first, second = lengths
    reach = min(max(hypot(dx, dy), abs(first - second) + 0.01), first + second - 0.01)
    opening = acos((first * first + reach * reach - second * second) / (2 * first * reach))
    at_joint = acos((first * first + second * second - reach * reach) / (2 * first * second))
    upper = degrees(atan2(dy, dx)) + bend * degrees(opening)
    return upper, upper - bend * (180 - degrees(at_joint))


def apart(a: Point, b: Point) -> float:
    """Return how far two points are from each other."""
    return hypot(b[0] - a[0], b[1] - a[1])


def direction(a: Point, b: Point) -> float:
    """Return the way from one point to another, degrees clockwise from the right."""
    return degrees(atan2(b[1] - a[1], b[0] - a[0]))
