#pragma once

#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace parlor::database {

using Database = std::unique_ptr<sqlite3, int (*)(sqlite3*)>;

// One prepared statement, to be run again and again.
class Statement {
public:
    Statement(sqlite3* database, const char* sql) : statement_(nullptr, sqlite3_finalize) {
        sqlite3_stmt* prepared = nullptr;
        sqlite3_prepare_v3(database, sql, -1, SQLITE_PREPARE_PERSISTENT, &prepared, nullptr);
        statement_.reset(prepared);
    }
    Statement& bind(int place, std::int64_t number) {
        sqlite3_bind_int64(statement_.get(), place, number);
        return *this;
    }
    Statement& bind(int place, const std::vector<std::byte>& bytes) {
        sqlite3_bind_blob64(statement_.get(), place, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
        return *this;
    }
    Statement& bind(int place, std::span<const std::uint8_t> bytes) {
        sqlite3_bind_blob64(statement_.get(), place, bytes.data(), bytes.size(), SQLITE_TRANSIENT);
        return *this;
    }
    Statement& bind(int place, std::string_view text) {
        sqlite3_bind_text64(statement_.get(), place, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
        return *this;
    }
    // True when there is a row to read.
    bool step() { return (result_ = sqlite3_step(statement_.get())) == SQLITE_ROW; }
    // The last step() found that there are no more rows; false when it failed.
    [[nodiscard]] bool done() const { return result_ == SQLITE_DONE; }
    // Runs one that gives no rows; true when it did.
    bool run() {
        step();
        reset();
        return result_ == SQLITE_DONE;
    }
    void reset() {
        sqlite3_reset(statement_.get());
        sqlite3_clear_bindings(statement_.get());
    }
    [[nodiscard]] std::int64_t number(int column) const {
        return sqlite3_column_int64(statement_.get(), column);
    }
    [[nodiscard]] bool is_null(int column) const {
        return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
    }
    [[nodiscard]] std::string text(int column) const {
        const auto* first = sqlite3_column_text(statement_.get(), column);
        return first == nullptr ? std::string{} : reinterpret_cast<const char*>(first);
    }
    [[nodiscard]] std::vector<std::byte> bytes(int column) const {
        const auto* first = static_cast<const std::byte*>(sqlite3_column_blob(statement_.get(), column));
        const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column));
        return first == nullptr ? std::vector<std::byte>{} : std::vector<std::byte>(first, first + size);
    }

private:
    std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> statement_;
    int result_ = SQLITE_OK;
};

}  // namespace parlor::database
