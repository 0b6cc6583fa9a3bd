"""The forms of the six songs by venue."""

from score.forms import backstage, corridor, park, shop, stage, street

FORMS = {
    "corridor": corridor.SECTIONS,
    "street": street.SECTIONS,
    "park": park.SECTIONS,
    "shop": shop.SECTIONS,
    "backstage": backstage.SECTIONS,
    "stage": stage.SECTIONS,
}
