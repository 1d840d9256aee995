#pragma once

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <type_traits>
#include <variant>
#include <vector>

#include <cereal/cereal.hpp>
#include <cereal/types/common.hpp>

// cereal archives of our own, because the stock ones believe the lengths a packet claims. Numbers are LEB128
// varints, signed ones zigzag first; only the codecs of the wire and of the journal include this file.
namespace parlor::archive {

class Writer : public cereal::OutputArchive<Writer, cereal::AllowEmptyClassElision> {
public:
    explicit Writer(std::vector<std::byte>& out) : OutputArchive(this), out_(out) {}

    void put_byte(std::uint8_t byte) { out_.push_back(static_cast<std::byte>(byte)); }
    void put_number(std::uint64_t number) {
        while (number >= 0x80) {
            put_byte(static_cast<std::uint8_t>(number | 0x80U));
            number >>= 7U;
        }
        put_byte(static_cast<std::uint8_t>(number));
    }

private:
    std::vector<std::byte>& out_;
};

class Reader : public cereal::InputArchive<Reader, cereal::AllowEmptyClassElision> {
public:
    explicit Reader(std::span<const std::byte> in) : InputArchive(this), in_(in) {}

    [[nodiscard]] std::uint8_t take_byte() {
        if (at_ == in_.size()) throw cereal::Exception("truncated");
        return std::to_integer<std::uint8_t>(in_[at_++]);
    }
    [[nodiscard]] std::uint64_t take_number() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64; shift += 7) {
            const std::uint8_t byte = take_byte();
            const std::uint64_t part = byte & 0x7FU;
            if (shift == 63 && part > 1) break;
            number |= part << shift;
            if ((byte & 0x80U) == 0) {
                if (byte == 0 && shift > 0) throw cereal::Exception("number in more bytes than it needs");
                return number;
            }
        }
        throw cereal::Exception("number too long");
    }
    // The count of what follows, each thing at least a byte.
    [[nodiscard]] std::size_t take_size() {
        const std::uint64_t size = take_number();
        if (size > in_.size() - at_) throw cereal::Exception("length larger than the packet");
        return static_cast<std::size_t>(size);
    }
    [[nodiscard]] std::size_t left() const { return in_.size() - at_; }

private:
    std::span<const std::byte> in_;
    std::size_t at_ = 0;
};

template <class T>
concept Number = std::is_integral_v<T> && !std::is_same_v<T, bool>;

inline void CEREAL_SAVE_FUNCTION_NAME(Writer& writer, bool value) {
    writer.put_byte(value ? 1 : 0);
}
inline void CEREAL_LOAD_FUNCTION_NAME(Reader& reader, bool& value) {
    const std::uint8_t byte = reader.take_byte();
    if (byte > 1) throw cereal::Exception("neither true nor false");
    value = byte == 1;
}

template <Number T>
void CEREAL_SAVE_FUNCTION_NAME(Writer& writer, const T& value) {
    if constexpr (std::is_signed_v<T>) {
        const auto wide = static_cast<std::int64_t>(value);
        writer.put_number((static_cast<std::uint64_t>(wide) << 1U) ^ static_cast<std::uint64_t>(wide >> 63U));
    } else {
        writer.put_number(value);
    }
}
template <Number T>
void CEREAL_LOAD_FUNCTION_NAME(Reader& reader, T& value) {
    const std::uint64_t number = reader.take_number();
    if constexpr (std::is_signed_v<T>) {
        const auto wide = static_cast<std::int64_t>((number >> 1U) ^ (0 - (number & 1U)));
        if (wide < std::numeric_limits<T>::min() || wide > std::numeric_limits<T>::max()) {
            throw cereal::Exception("number out of range");
        }
        value = static_cast<T>(wide);
    } else {
        if (number > std::numeric_limits<T>::max()) throw cereal::Exception("number out of range");
        value = static_cast<T>(number);
    }
}

// cereal stores an enum as its underlying number; this asks after each whether there is such a value.
template <class E>
requires std::is_enum_v<E>
void epilogue(Reader&, const E& value) {
    if (value > last_of(value)) throw cereal::Exception("enum out of range");
}

}  // namespace parlor::archive

// The standard types the messages are made of. In cereal's namespace, where its archives look for them.
namespace cereal {

using parlor::archive::Reader;
using parlor::archive::Writer;

inline void CEREAL_SAVE_FUNCTION_NAME(Writer& writer, const std::string& text) {
    writer.put_number(text.size());
    for (const char c : text)
        writer.put_byte(static_cast<std::uint8_t>(c));
}
inline void CEREAL_LOAD_FUNCTION_NAME(Reader& reader, std::string& text) {
    text.resize(reader.take_size());
    for (char& c : text)
        c = static_cast<char>(reader.take_byte());
}

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(Writer& writer, const std::vector<T>& items) {
    writer.put_number(items.size());
    for (const T& item : items)
        writer(item);
}
template <class T>
void CEREAL_LOAD_FUNCTION_NAME(Reader& reader, std::vector<T>& items) {
    const std::size_t size = reader.take_size();
    items.clear();
    // One by one, so that memory follows the bytes that are really there.
    for (std::size_t i = 0; i < size; ++i)
        reader(items.emplace_back());
}

template <std::size_t N>
void CEREAL_SAVE_FUNCTION_NAME(Writer& writer, const std::array<std::uint8_t, N>& bytes) {
    for (const std::uint8_t byte : bytes)
        writer.put_byte(byte);
}
template <std::size_t N>
void CEREAL_LOAD_FUNCTION_NAME(Reader& reader, std::array<std::uint8_t, N>& bytes) {
    for (std::uint8_t& byte : bytes)
        byte = reader.take_byte();
}

template <class T>
void CEREAL_SAVE_FUNCTION_NAME(Writer& writer, const std::optional<T>& value) {
    writer(value.has_value());
    if (value) writer(*value);
}
template <class T>
void CEREAL_LOAD_FUNCTION_NAME(Reader& reader, std::optional<T>& value) {
    bool has_value = false;
    reader(has_value);
    value.reset();
    if (has_value) reader(value.emplace());
}

template <class Timeline>
void CEREAL_SAVE_FUNCTION_NAME(Writer& writer,
                               const std::chrono::time_point<Timeline, parlor::Duration>& time) {
    writer(time.time_since_epoch().count());
}
template <class Timeline>
void CEREAL_LOAD_FUNCTION_NAME(Reader& reader, std::chrono::time_point<Timeline, parlor::Duration>& time) {
    std::int64_t count = 0;
    reader(count);
    time = std::chrono::time_point<Timeline, parlor::Duration>(parlor::Duration(count));
}

template <class... T>
void CEREAL_SAVE_FUNCTION_NAME(Writer& writer, const std::variant<T...>& variant) {
    static_assert(sizeof...(T) < 128);
    writer.put_byte(static_cast<std::uint8_t>(variant.index()));
    std::visit([&](const auto& alternative) { writer(alternative); }, variant);
}
template <class... T>
void CEREAL_LOAD_FUNCTION_NAME(Reader& reader, std::variant<T...>& variant) {
    const std::size_t index = reader.take_byte();
    std::size_t candidate = 0;
    const bool found = ([&] {
        if (candidate++ != index) return false;
        reader(variant.template emplace<T>());
        return true;
    }() || ...);
    if (!found) throw Exception("unknown alternative");
}

}  // namespace cereal

CEREAL_SETUP_ARCHIVE_TRAITS(parlor::archive::Reader, parlor::archive::Writer)
