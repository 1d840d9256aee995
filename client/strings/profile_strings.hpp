#pragma once

#include <array>
#include <string_view>

// The form in which people say who they are.
namespace parlor::client::strings::profile {

inline constexpr std::string_view name = "Name";
inline constexpr std::string_view department = "Department";
inline constexpr std::string_view pronouns = "Pronouns";
inline constexpr std::string_view name_hint = "Any name, any script";
inline constexpr std::string_view department_hint = "Design";
inline constexpr std::string_view pronouns_hint = "she/her";
inline constexpr std::string_view name_missing = "Type a name first";
inline constexpr std::string_view coaster = "Coaster";
inline constexpr std::array<std::string_view, 8> coaster_names{"Pink", "Peach", "Yellow", "Sand",
                                                               "Mint", "Teal",  "Sky",    "Lilac"};
inline constexpr std::string_view choose_avatar = "Choose your emoji";
inline constexpr std::string_view avatars = "Emoji";
inline constexpr std::string_view avatar_search = "Search: octopus, tea, rocket";
inline constexpr std::string_view avatar_none = "No emoji by that word. Try another.";

// Faces to sit behind: an emoji and the words it is found by.
struct Avatar {
    std::string_view emoji;
    std::string_view words;
};
inline constexpr std::array avatars_to_choose{
    Avatar{"🐙", "octopus sea animal"},
    Avatar{"🐼", "panda bear animal"},
    Avatar{"🦔", "hedgehog animal"},
    Avatar{"🦋", "butterfly animal"},
    Avatar{"🌵", "cactus plant"},
    Avatar{"🦉", "owl bird animal"},
    Avatar{"🐯", "tiger animal"},
    Avatar{"🌻", "sunflower plant"},
    Avatar{"🦁", "lion animal"},
    Avatar{"🐸", "frog animal"},
    Avatar{"🦊", "fox animal"},
    Avatar{"🐨", "koala animal"},
    Avatar{"🐰", "rabbit animal"},
    Avatar{"🐻", "bear animal"},
    Avatar{"🐶", "dog animal"},
    Avatar{"🐱", "cat animal"},
    Avatar{"🐭", "mouse animal"},
    Avatar{"🐹", "hamster animal"},
    Avatar{"🐮", "cow animal"},
    Avatar{"🐷", "pig animal"},
    Avatar{"🐵", "monkey animal"},
    Avatar{"🐔", "chicken bird animal"},
    Avatar{"🐧", "penguin bird animal"},
    Avatar{"🦆", "duck bird animal"},
    Avatar{"🦅", "eagle bird animal"},
    Avatar{"🦩", "flamingo bird animal"},
    Avatar{"🦜", "parrot bird animal"},
    Avatar{"🐺", "wolf animal"},
    Avatar{"🦄", "unicorn animal"},
    Avatar{"🐝", "bee animal"},
    Avatar{"🐞", "ladybird animal"},
    Avatar{"🐢", "turtle animal"},
    Avatar{"🦖", "dinosaur animal"},
    Avatar{"🐳", "whale sea animal"},
    Avatar{"🐬", "dolphin sea animal"},
    Avatar{"🦀", "crab sea animal"},
    Avatar{"🦑", "squid sea animal"},
    Avatar{"🐠", "fish sea animal"},
    Avatar{"🦭", "seal sea animal"},
    Avatar{"🦥", "sloth animal"},
    Avatar{"🦦", "otter animal"},
    Avatar{"🦝", "raccoon animal"},
    Avatar{"🐘", "elephant animal"},
    Avatar{"🦒", "giraffe animal"},
    Avatar{"🦘", "kangaroo animal"},
    Avatar{"🐌", "snail animal"},
    Avatar{"🌸", "blossom flower plant"},
    Avatar{"🌷", "tulip flower plant"},
    Avatar{"🍀", "clover plant luck"},
    Avatar{"🌲", "tree plant"},
    Avatar{"🍄", "mushroom"},
    Avatar{"🌈", "rainbow weather"},
    Avatar{"⛅", "cloud weather"},
    Avatar{"🌙", "moon night"},
    Avatar{"⭐", "star"},
    Avatar{"🔥", "fire"},
    Avatar{"❄️", "snow weather"},
    Avatar{"🍎", "apple fruit food"},
    Avatar{"🍋", "lemon fruit food"},
    Avatar{"🍉", "melon fruit food"},
    Avatar{"🍓", "strawberry fruit food"},
    Avatar{"🥑", "avocado food"},
    Avatar{"🥕", "carrot food"},
    Avatar{"🍕", "pizza food"},
    Avatar{"🍩", "doughnut food"},
    Avatar{"🧁", "cupcake food"},
    Avatar{"🍪", "biscuit cookie food"},
    Avatar{"☕", "coffee drink"},
    Avatar{"🍵", "tea drink"},
    Avatar{"🧋", "bubble tea drink"},
    Avatar{"🚀", "rocket space"},
    Avatar{"🛸", "ufo space"},
    Avatar{"🪐", "planet space"},
    Avatar{"🚲", "bicycle"},
    Avatar{"⛵", "boat"},
    Avatar{"🎈", "balloon party"},
    Avatar{"🎸", "guitar music"},
    Avatar{"🎧", "headphones music"},
    Avatar{"🎨", "palette art"},
    Avatar{"🎲", "dice game"},
    Avatar{"🧩", "puzzle game"},
    Avatar{"⚽", "football sport"},
    Avatar{"🏓", "table tennis sport"},
    Avatar{"🧶", "yarn craft"},
    Avatar{"📚", "books"},
    Avatar{"💡", "bulb light idea"},
    Avatar{"🤖", "robot"},
    Avatar{"👻", "ghost"},
    Avatar{"🧙", "wizard"},
    Avatar{"🦸", "hero"},
};

}  // namespace parlor::client::strings::profile
