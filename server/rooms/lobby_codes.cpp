#include "server/rooms/lobby_codes.hpp"

#include <array>
#include <string_view>

namespace parlor::rooms {

namespace {

constexpr std::array<std::string_view, 128> words{
    "ACRE", "APEX", "ARCH", "ATOM", "AXLE", "BALM", "BARN", "BEAD", "BELL", "BIRD", "BLUE", "BOAT", "BOLT",
    "BOOK", "BOWL", "BULB", "CAKE", "CALM", "CAPE", "CARD", "CAVE", "CHIP", "CLAY", "COAT", "COIN", "CONE",
    "CORK", "CROW", "CUBE", "DAWN", "DESK", "DICE", "DOCK", "DOME", "DOOR", "DOVE", "DRUM", "DUCK", "DUNE",
    "ECHO", "FARM", "FERN", "FILM", "FISH", "FLAG", "FOAM", "FOLK", "FROG", "GATE", "GIFT", "GLOW", "GOLD",
    "GRID", "GULF", "HARP", "HAZE", "HERB", "HILL", "HIVE", "HOME", "IRIS", "JADE", "JAZZ", "KELP", "KITE",
    "KIWI", "LAKE", "LAMP", "LEAF", "LIME", "LION", "LOOM", "LUTE", "LYNX", "MAZE", "MESA", "MILK", "MINT",
    "MOON", "MOSS", "MUSK", "NEST", "NOON", "NOTE", "OATS", "OBOE", "OPAL", "ORCA", "OVEN", "PALM", "PARK",
    "PATH", "PEAR", "PINE", "PLUM", "POEM", "POND", "PORT", "PUMA", "QUIZ", "RAFT", "RAIN", "REED", "RICE",
    "RING", "ROAD", "ROPE", "ROSE", "RUBY", "SAGE", "SAIL", "SALT", "SAND", "SEAL", "SHIP", "SILK", "SNOW",
    "SOAP", "SONG", "STAR", "SURF", "SWAN", "TIDE", "TILE", "TOAD", "TREE", "TUNA", "WAVE"};

}  // namespace

std::string make_lobby_code(Rng& rng, const std::function<bool(const std::string&)>& taken) {
    for (;;) {
        const std::string_view word = words[rng.below(words.size())];
        const std::uint32_t number = rng.below(100);
        std::string code(word);
        code += {'-', static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
        if (!taken(code)) return code;
    }
}

std::size_t lobby_word_count() {
    return words.size();
}

}  // namespace parlor::rooms
