#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "client/model/drawings.hpp"
#include "shared/canvas/picture.hpp"

namespace parlor::client {

// The pixels of a drawing that streams in: only what is new is drawn.
class LivePicture {
public:
    // True when the stream began anew, and with it the picture.
    bool follow(const OpStream& stream) {
        const bool anew = !began_ || seat_ != stream.seat || generation_ != stream.generation;
        if (anew) {
            began_ = true;
            seat_ = stream.seat;
            generation_ = stream.generation;
            applied_ = 0;
            picture_.reset();
        }
        picture_.apply(std::span(stream.ops).subspan(applied_));
        applied_ = stream.ops.size();
        return anew;
    }
    [[nodiscard]] canvas::Picture& picture() { return picture_; }

private:
    canvas::Picture picture_;
    bool began_ = false;
    std::uint32_t seat_ = 0;
    std::uint32_t generation_ = 0;
    std::size_t applied_ = 0;  // ops of the stream
};

}  // namespace parlor::client
