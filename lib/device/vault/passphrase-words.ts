/** More than 512 short, plain words that are easy to tell apart, to spell and to say. */
export const passphraseWords: readonly string[] = `
acorn actor album alley almond amber anchor angle ankle apple apron arch arrow aster atlas attic autumn avenue bacon badge
badger baker ballet balloon bamboo banana banjo barley barn basil basket beach beacon beaver beetle bell bench berry bicycle birch
biscuit blanket blossom bonnet border bottle boulder bowl bracket branch brass bread breeze brick bridge broom brush bubble bucket buckle
budgie bugle bunny butter button cabbage cabin cable cactus camel camera canal candle canoe canvas captain caravan cargo carpet carrot
castle cattle cellar cello cement cereal chalk chapel cheese cherry chess chestnut chimney chisel cider circus clarinet clay clever cliff
clock clover coast cobble cocoa coffee comet compass copper coral cottage cotton cousin coyote cradle crayon cream cricket crocus crumpet
crystal cuckoo cupboard curtain cushion cycle daffodil daisy dance dawn desert dinner dolphin donkey dragon drawer dream drum duckling
eagle early earth easel eight elbow elder ember engine evening fabric falcon farmer feather fence fern ferry fiddle field finch
fishing flag flannel flask flint floor flower flute forest fossil fountain fox freckle friend frost fruit galaxy gallery garden garlic
gate gazelle ginger giraffe glacier glider globe glove goblet golden goose grain granite grape grass gravel guitar gull hamlet hammer
hammock handle harbour harp harvest hazel heather hedge helmet heron hiking hockey holly honey hopper horizon hotel humble hunter
hurdle icicle igloo indigo island ivory jacket jasmine jelly jersey jewel jigsaw jockey journey jumper jungle kayak kennel kettle
kitchen kite kitten koala ladder lagoon lantern larch lark laurel lavender leaf lemon lentil letter lettuce library lighthouse lilac
lily linen lion lizard lobster locket locust lorry lotus lunch magnet mammoth mango mantle maple marble margin market marmot meadow melon
memory merry metal midnight mill mimosa mint mirror mitten monday monkey moose morning mosaic mountain muffin mulberry museum mushroom
music mustard napkin needle nephew nettle nickel noodle north notebook nutmeg oak oasis oatmeal ocean octopus olive onion orange orbit
orchard orchid organ osprey ostrich otter oven oyster paddle paint palace pancake panda pansy paper parade parcel parrot parsley
pasta pastry peach peanut pear pebble pelican pencil penguin pepper petal piano pickle picnic pigeon pillow pine pirate pixel planet
plaster plum pocket poem polar pond pony poplar poppy porridge postcard potato pottery powder primrose prism puddle puffin pumpkin
puppet puzzle pyramid quarry quartz quiet quilt rabbit radio radish railway rainbow raisin raven recipe reef ribbon river robin
rocket roof rope rosemary rowing rubber ruby saddle saffron sail salad salmon sandal sandwich sapphire satin saturn scarf school
scooter seal season seaside shadow sheep shell shield shovel silver singer sketch sledge slipper snail snow soccer socket sofa
soldier sonnet spaniel sparrow spinach spiral sponge spoon spring spruce squirrel stable stamp starfish statue steam stone stork
story straw stream string studio summer sunday sunset swallow swan sweater syrup table tailor talent tango teapot temple tennis
theatre thistle thunder ticket tiger timber toast toffee tomato torch tortoise tower tractor train treacle trellis trophy trout
trumpet tulip tunnel turnip turtle twig umbrella unicorn valley vanilla velvet village violet violin voyage waffle wagon walnut
walrus water weaver wheat whistle willow window winter wizard wombat wooden wool yacht yellow yogurt zebra zigzag
`
  .trim()
  .split(/\s+/);
