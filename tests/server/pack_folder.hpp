#pragma once

#include <filesystem>
#include <fstream>
#include <string>

// A folder of packs that lasts as long as its test.
namespace parlor::testing {

class PackFolder {
public:
    PackFolder() : path_(std::filesystem::temp_directory_path() / "parlor_content_test") {
        std::filesystem::remove_all(path_);
        std::filesystem::create_directories(path_ / "more");
    }
    ~PackFolder() { std::filesystem::remove_all(path_); }
    PackFolder(const PackFolder&) = delete;
    PackFolder& operator=(const PackFolder&) = delete;

    void pack(const std::string& name, const std::string& category, const std::string& entries) const {
        text(name, R"({"format": "parlor-pack", "version": 1, "kind": "trivia", "title": "Title of )" + name +
                       R"(", "language": "en", "licence": "CC0-1.0", "author": "A", "category": ")" +
                       category + R"(", "questions": [)" + entries + "]}");
    }
    // With these lists, as the members of an object.
    void word_pack(const std::string& name, const std::string& title, const std::string& lists) const {
        text(name, R"({"format": "parlor-pack", "version": 1, "kind": "words", "title": ")" + title +
                       R"(", "language": "en", "licence": "CC0-1.0", "author": "A", "words": {)" + lists +
                       "}}");
    }
    void prompt_pack(const std::string& name, const std::string& title, const std::string& lists) const {
        text(name, R"({"format": "parlor-pack", "version": 1, "kind": "prompts", "title": ")" + title +
                       R"(", "language": "en", "licence": "CC0-1.0", "author": "A", "prompts": {)" + lists +
                       "}}");
    }
    void text(const std::string& name, const std::string& content) const {
        std::ofstream(path_ / name, std::ios::binary) << content;
    }
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

inline std::string statement(const std::string& text) {
    return R"({"type": "true_false", "text": ")" + text + R"(", "correct": true})";
}

}  // namespace parlor::testing
