"""The words of lesson codes: short names of things that children know, easy to tell apart.

Any two differ in two letters at least, so that one slip of a letter never makes another word.
There are 509 of them, a prime number, which lets the check word find every wrong word and every
two that changed places. The order is part of every code: words may not be added or taken out.
"""

LIST = """
abacus acorn acrobat actor album almond alpine amber anchor ankle answer antler apple apricot
april apron arcade arctic arrow artist atlas attic aubergine august autumn avocado axolotl
badger bagel bagpipe bakery balcony ballet bamboo banana banjo banner barrel basket beacon
beaver beetle blouse bobcat bonnet bouncy branch breeze bridge broom bubble bucket buckle
bundle butter button cabin cactus camel camera canary candle canoe canvas canyon carpet carrot
cashew castle cedar celery cello chalk cherry chess chorus cinema circle citrus cloud cocoa
comet coral crab crane crown daffodil daisy dancer daydream daylight december denim desert
dewdrop diamond dinner dinosaur dolphin domino donkey doodle doorbell dormouse dragon
dragonfly driftwood drizzle drummer duckling dumpling eagle earmuff earring earth earwig easel
eclipse eggshell elbow elephant eleven emerald engine envelope evening explorer fabric falcon
fanfare farmer feather february fennel ferret festival fiddle finger firefly flagpole flamingo
flapjack flute foggy folder forest fossil fountain fox foxglove freckle friday frog frosty
fudge gadget galaxy gallop garage garden garlic gazelle gecko gentle geyser gherkin giggle
giraffe glacier glider glitter globe goblet goggles golden gondola gong goose gorilla grape
gravel green guitar gumdrop hairbrush hammer hammock hamster handstand harbour harp harvest
haystack hazel headphone hedgehog helmet heron hiccup hilltop hippo hockey holiday honey
honeycomb hopscotch horizon hotel hummus husky hyena iceberg icicle igloo iguana indigo
inkwell insect island ivory jackdaw jacket jaguar jamboree january jasmine jelly jellyfish
jersey jigsaw jingle journey juggler juice july jumper june juniper kangaroo karate kayak
kazoo kettle keyboard kingdom kitchen kite kiwi knitting knuckle koala ladder ladybird lagoon
lantern laptop lasagne lavender lawn lemon lemonade lemur lentil leopard lettuce library lilac
lime linen lizard llama lobster lollipop lotus lucky lullaby lunch lunchbox magnet magpie
mammoth mandolin mango maple maraca marble market marsh meadow medal meerkat melody melon
mermaid meteor mirror mitten monday morning mosaic mouse mudpie muffin mural museum music
napkin narwhal nectar needle nest night nimble north notebook november nugget number nutmeg
nutshell oasis oatmeal oboe ocean october octopus olive omelette onion opal opera orange orbit
orchard orchid organ origami ostrich otter outfit oven oxygen oyster paddle palace panda
papaya paper parade parcel party pasta peach peanut pebble pencil pepper petal phone photo
piano picnic pigeon pillow pilot pizza plum poem polar pony poppy prism quartz queen quiet
quill quince quiz quokka rabbit raccoon radio radish rainbow raincoat raisin ranger raspberry
raven recipe reindeer rhubarb ribbon ripple river robin robot roller rooster rope rosemary
ruby rucksack ruler runway sailor salad salmon sandal scarf school scout season seesaw seven
shark shelf skate sloth snail socks sofa soup spoon squid stamp star stool stork sugar swan
swift swing syrup table tadpole tartan teacup teapot tennis thimble thistle ticket tiger
timber toast tomato topaz torch toucan towel trail tram trophy tuba tulip tunnel turkey turnip
turtle twelve twig ukulele umbrella uncle unicorn uniform upstairs valley vanilla vegetable
velvet village vine violet violin visitor volcano voyage vulture waffle wagon waistcoat walnut
walrus warbler wardrobe water waterfall weekend whale wheel whisker windmill window winter
wombat wonder woodland wool xylophone yacht yellow yogurt zebra zeppelin zigzag zipper zither
"""
WORDS: tuple[str, ...] = tuple(LIST.split())
