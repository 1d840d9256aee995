#pragma once

#include <cstddef>
#include <deque>
#include <optional>
#include <vector>

#include "client/bot/sketchbook.hpp"

namespace parlor::bot {

// Every drawing of a sketchbook, to be drawn once and to its end, by whichever artist's turn it is.
class Exhibition {
public:
    explicit Exhibition(const Sketchbook& sketchbook);

    // One that nobody draws just now; nothing when there is none.
    struct Taken {
        std::size_t number = 0;
        const Sketch* sketch = nullptr;
    };
    [[nodiscard]] std::optional<Taken> take();
    void hang() { ++hung_; }            // one that was taken was drawn to its end
    void put_back(std::size_t number);  // it was not
    [[nodiscard]] std::size_t size() const { return sketches_.size(); }
    [[nodiscard]] std::size_t hung() const { return hung_; }

private:
    std::vector<const Sketch*> sketches_;
    std::deque<std::size_t> waiting_;
    std::size_t hung_ = 0;
};

}  // namespace parlor::bot
