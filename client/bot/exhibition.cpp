#include "client/bot/exhibition.hpp"

namespace parlor::bot {

Exhibition::Exhibition(const Sketchbook& sketchbook) : sketches_(sketchbook.all()) {
    for (std::size_t i = 0; i < sketches_.size(); ++i)
        waiting_.push_back(i);
}

std::optional<Exhibition::Taken> Exhibition::take() {
    if (waiting_.empty()) return std::nullopt;
    const std::size_t number = waiting_.front();
    waiting_.pop_front();
    return Taken{number, sketches_[number]};
}

void Exhibition::put_back(std::size_t number) {
    waiting_.push_back(number);
}

}  // namespace parlor::bot
