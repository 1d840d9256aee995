#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <imgui.h>

#include "client/style/icons.hpp"
#include "shared/canvas/ops.hpp"

// What people take home from an evening: a page to open in any browser, that asks nobody for anything, and a
// picture.
namespace parlor::client {

// All that they show. Texts are as people wrote them: to_html() makes them harmless.
struct Keepsake {
    // Of one person, for the picture.
    struct Face {
        std::string name;
        std::string avatar;
        std::uint8_t coaster = 0;
    };
    struct Place {
        int place = 1;  // 0: without a number
        std::string names;
        std::string points;
        std::vector<Face> faces;
    };
    struct Award {
        std::string title;
        std::string name;
        std::string why;
        Face face;
        style::Icon icon = style::Icon::star;
        ImU32 colour = 0;  // behind the icon
        bool best = true;  // of all; else one of those that many could have
    };
    struct Drawing {
        std::string caption;  // "Paper boat by Mateo"
        std::vector<canvas::DrawnOp> ops;
        std::string word;  // "Paper boat"
        std::string artist;
    };
    std::string title;
    std::string date;  // "28 November 2026"
    std::string line;  // "34 minutes, 10 people, 47 cheers. Thanks for coming."
    std::vector<Place> podium;
    std::string teams;  // empty without
    std::vector<Award> awards;
    std::vector<Drawing> drawings;
};

// A whole file, light or dark as the reader's system is. Takes a while: drawings with fills become pictures.
[[nodiscard]] std::string to_html(const Keepsake& keepsake);

// A drawing without fills as lines, others as a PNG inside: an element of HTML with `caption` as its words.
[[nodiscard]] std::string drawing_element(const std::vector<canvas::DrawnOp>& ops, std::string_view caption);

// Safe between tags and in quoted attributes.
[[nodiscard]] std::string html_escaped(std::string_view text);

}  // namespace parlor::client
