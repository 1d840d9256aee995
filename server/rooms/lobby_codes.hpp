#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "shared/base/random.hpp"

namespace parlor::rooms {

// A four-letter word and two digits, "PLUM-42", that `taken` says no to. The words are everyday things, easy
// to say over a bad line, none of them to be misread; 100 numbers each, far more than a server opens lobbies.
[[nodiscard]] std::string make_lobby_code(Rng& rng, const std::function<bool(const std::string&)>& taken);

[[nodiscard]] std::size_t lobby_word_count();

}  // namespace parlor::rooms
