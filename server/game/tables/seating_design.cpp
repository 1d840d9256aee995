#include "server/game/tables/seating_design.hpp"

#include <array>

namespace parlor::game {

namespace {

bool is_prime(std::size_t n) {
    if (n < 2) return false;
    for (std::size_t divisor = 2; divisor * divisor <= n; ++divisor) {
        if (n % divisor == 0) return false;
    }
    return true;
}

// A finite field with as many elements as its size: a prime, or p^n for a polynomial that has no divisors.
class Field {
public:
    [[nodiscard]] static bool exists(std::size_t size) {
        return is_prime(size) || size == 4 || size == 8 || size == 9;
    }
    explicit Field(std::size_t size) : size_(size) {}

    [[nodiscard]] std::size_t add(std::size_t a, std::size_t b) const {
        if (size_ == 4 || size_ == 8) return a ^ b;
        if (size_ == 9) return (a / 3 + b / 3) % 3 * 3 + (a + b % 3) % 3;
        return (a + b) % size_;
    }
    [[nodiscard]] std::size_t multiply(std::size_t a, std::size_t b) const {
        if (size_ == 4) return multiply_binary(a, b, 0b111);   // x^2 + x + 1
        if (size_ == 8) return multiply_binary(a, b, 0b1011);  // x^3 + x + 1
        if (size_ == 9) {                                      // x^2 + 1 over three elements
            const std::size_t high = a / 3 * (b % 3) + a % 3 * (b / 3);
            const std::size_t low = a % 3 * (b % 3) + 2 * (a / 3) * (b / 3);
            return high % 3 * 3 + low % 3;
        }
        return a * b % size_;
    }

private:
    [[nodiscard]] std::size_t multiply_binary(std::size_t a, std::size_t b, std::size_t polynomial) const {
        std::size_t product = 0;
        for (; b != 0; b >>= 1U) {
            if ((b & 1U) != 0) product ^= a;
            a <<= 1U;
            if (a >= size_) a ^= polynomial;
        }
        return product;
    }

    std::size_t size_;
};

SeatingDesign circle(std::size_t people, std::size_t rotations) {
    SeatingDesign design(rotations, std::vector<std::size_t>(people));
    const std::size_t ring = people - 1;
    for (std::size_t rotation = 0; rotation < rotations; ++rotation) {
        // The last stays, the others sit on a ring: across it, whoever is as far from the hand on both sides.
        design[rotation][people - 1] = design[rotation][rotation] = 0;
        for (std::size_t step = 1; step < people / 2; ++step)
            design[rotation][(rotation + step) % ring] = design[rotation][(rotation + ring - step) % ring] =
                step;
    }
    return design;
}

// Person p stands at column x = p / tables, height y = p % tables.
SeatingDesign lines(std::size_t people, std::size_t tables, std::size_t rotations) {
    const Field field(tables);
    SeatingDesign design(rotations, std::vector<std::size_t>(people));
    for (std::size_t slope = 0; slope < rotations; ++slope) {
        for (std::size_t person = 0; person < people; ++person) {
            const std::size_t x = person / tables;
            const std::size_t y = person % tables;
            // The line through (x, y): t = y + s x, which runs through all t as -s x does.
            const bool upright = slope == tables;
            design[slope][person] =
                upright ? person * tables / people : field.add(y, field.multiply(slope, x));
        }
    }
    return design;
}

}  // namespace

std::optional<SeatingDesign> seating_design(std::size_t people, std::size_t tables, std::size_t rotations) {
    if (tables < 2 || rotations == 0) return std::nullopt;
    const std::size_t seats = (people + tables - 1) / tables;
    if (seats == 2 && people % 2 == 0 && rotations < people) return circle(people, rotations);
    // With fewer than two seats nobody meets anybody; a column alone may have gaps, so tables differ by one.
    if (seats < 2 || seats > tables || !Field::exists(tables)) return std::nullopt;
    const bool one_more = people == seats * tables && tables % seats == 0;
    if (rotations > tables + (one_more ? 1 : 0)) return std::nullopt;
    return lines(people, tables, rotations);
}

}  // namespace parlor::game
