#pragma once

#include <string>
#include <vector>

#include "shared/canvas/ops.hpp"

// What people take home from an evening: one page to open in any browser, that asks nobody for anything.
namespace parlor::client {

// All that the page shows, in words. Texts are as people wrote them: to_html() makes them harmless.
struct Keepsake {
    struct Place {
        int place = 1;  // 0: without a number
        std::string names;
        std::string points;
    };
    struct Award {
        std::string title;
        std::string name;
        std::string why;
    };
    struct Drawing {
        std::string caption;  // "Paper boat by Mateo"
        std::vector<canvas::DrawnOp> ops;
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
