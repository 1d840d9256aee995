#include "shared/secure/loose_lane.hpp"

namespace parlor::secure {

namespace {

constexpr unsigned epoch_shift = 16;
static_assert(frames_a_key == 1U << epoch_shift);
constexpr std::uint64_t numbers = std::uint64_t{1} << 32U;

void put_number(std::uint32_t number, std::span<std::byte> out) {
    for (unsigned i = 0; i < LooseSender::number_bytes; ++i)
        out[i] = static_cast<std::byte>(number >> (24 - 8 * i));
}
std::uint32_t number_of(std::span<const std::byte> frame) {
    std::uint32_t number = 0;
    for (unsigned i = 0; i < LooseSender::number_bytes; ++i)
        number = number << 8U | std::to_integer<std::uint32_t>(frame[i]);
    return number;
}

}  // namespace

bool LooseSender::seal(std::span<const std::byte> text, std::span<std::byte> frame) {
    if (next_ == numbers) return false;
    if (next_ != 0 && next_ % frames_a_key == 0) key_ = rekeyed(key_);
    put_number(static_cast<std::uint32_t>(next_), frame);
    encrypt(key_, next_, {}, text, frame.subspan(number_bytes));
    ++next_;
    return true;
}

const SecretKey* LooseReceiver::key_of(std::uint32_t epoch) const {
    if (epoch == epoch_) return &current_;
    if (epoch == epoch_ + 1) return &next_;
    if (epoch + 1 == epoch_ && previous_) return &*previous_;
    return nullptr;
}

std::optional<std::span<std::byte>> LooseReceiver::open(std::span<std::byte> frame) {
    if (frame.size() < LooseSender::overhead) return std::nullopt;
    const std::uint32_t number = number_of(frame);
    const std::uint32_t epoch = number >> epoch_shift;
    const SecretKey* key = key_of(epoch);
    if (key == nullptr || !window_.is_new(number)) return std::nullopt;
    const auto sealed = frame.subspan(LooseSender::number_bytes);
    const auto text = sealed.first(sealed.size() - tag_bytes);
    if (!decrypt(*key, number, {}, sealed, text)) return std::nullopt;
    window_.note(number);
    if (epoch == epoch_ + 1) {
        previous_ = std::move(current_);
        current_ = std::move(next_);
        next_ = rekeyed(current_);
        ++epoch_;
    }
    return text;
}

}  // namespace parlor::secure
