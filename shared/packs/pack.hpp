#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "shared/packs/problem.hpp"

// What packs of every kind have, and what reading one of them gives.
namespace parlor::packs {

// What a pack says about itself.
struct PackAbout {
    std::string title;     // never empty once it is read: the file's name when the pack has none
    std::string language;  // as BCP 47 writes it, "en" or "pt-BR"; "und" when not known
    std::string licence;   // as SPDX writes it where it can; empty when not known
    std::string author;    // empty when not known
    std::string source;    // may be empty
};

struct Findings {
    std::size_t entries = 0;        // in the file, those left out included
    bool broken_off = false;        // among the entries, so there may be more of them
    std::vector<Problem> problems;  // in the order of the file
};

template <class Pack>
struct ReadingOf : Findings {
    std::optional<Pack> pack;  // nothing if the file as a whole cannot be used; else at least one entry
};

}  // namespace parlor::packs
