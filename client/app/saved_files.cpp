#include "client/app/saved_files.hpp"

#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

#include "client/app/software_painter.hpp"
#include "client/keepsake/png.hpp"

namespace parlor::app {

namespace {

constexpr int most_files = 100'000;

// A new file to write to; `taken` where there is one of that name.
class NewFile {
public:
    explicit NewFile(std::filesystem::path path)
        : path_(std::move(path)), out_(std::fopen(path_.c_str(), "wbx")) {  // x: never over another
        if (out_ == nullptr) trouble_ = errno;
    }
    ~NewFile() {
        if (out_ == nullptr) return;
        std::fclose(out_);
        std::error_code ignored;
        if (!done_) std::filesystem::remove(path_, ignored);  // half a file is none
    }
    NewFile(const NewFile&) = delete;
    NewFile& operator=(const NewFile&) = delete;

    [[nodiscard]] bool open() const { return out_ != nullptr; }
    [[nodiscard]] bool taken() const { return trouble_ == EEXIST; }
    [[nodiscard]] bool write(std::span<const std::byte> bytes) {
        const bool written =
            std::fwrite(bytes.data(), 1, bytes.size(), out_) == bytes.size() && std::fflush(out_) == 0;
        if (!written) trouble_ = errno;
        return written;
    }
    void keep() { done_ = true; }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }
    [[nodiscard]] std::string trouble() const { return std::generic_category().message(trouble_); }

private:
    std::filesystem::path path_;
    std::FILE* out_;
    int trouble_ = 0;
    bool done_ = false;
};

struct Content {
    std::string_view ending;  // of the file's name
    std::span<const std::byte> bytes;
};

// All of them under the first name that none of them has yet, or none.
Result<std::vector<std::filesystem::path>, std::string> save(const std::vector<Content>& contents,
                                                             const std::filesystem::path& folder,
                                                             const std::string& begin) {
    for (int number = 1; number < most_files; ++number) {
        std::vector<std::unique_ptr<NewFile>> files;
        bool taken = false;
        for (const Content& content : contents) {
            const std::string name = begin + std::to_string(number) + std::string(content.ending);
            files.push_back(std::make_unique<NewFile>(folder / name));
            if (files.back()->open()) continue;
            if (!files.back()->taken()) return failure(files.back()->trouble());
            taken = true;
            break;
        }
        if (taken) continue;
        for (std::size_t i = 0; i < contents.size(); ++i) {
            if (!files[i]->write(contents[i].bytes)) return failure(files[i]->trouble());
        }
        std::vector<std::filesystem::path> paths;
        for (const auto& file : files) {
            file->keep();
            paths.push_back(file->path());
        }
        return paths;
    }
    return failure(std::string("there are too many of them"));
}

SavedFile save_one(const Content& content, const std::filesystem::path& folder, const std::string& begin) {
    const auto saved = save({content}, folder, begin);
    if (!saved) return failure(saved.error());
    return saved->front();
}

}  // namespace

SavedFile save_drawing(const canvas::Raster& raster, const std::filesystem::path& folder) {
    const auto png = client::to_png(raster);
    if (!png) return failure(png.error());
    return save_one({".png", std::as_bytes(std::span(*png))}, folder, "parlor-drawing-");
}

Result<SavedKeepsake, std::string> save_keepsake(std::string_view html, std::span<const std::uint8_t> png,
                                                 const std::filesystem::path& folder) {
    const auto saved = save({{".html", std::as_bytes(std::span(html))}, {".png", std::as_bytes(png)}}, folder,
                            "parlor-evening-");
    if (!saved) return failure(saved.error());
    return SavedKeepsake{saved->front(), saved->back()};
}

Result<std::vector<std::uint8_t>, std::string> painted(client::KeepsakePicture& picture) {
    picture.ink();
    SoftwarePainter painter;
    painter.paint(picture.data(), client::KeepsakePicture::width, picture.height());
    const auto count = static_cast<std::size_t>(painter.width()) * static_cast<std::size_t>(painter.height());
    return client::to_png(std::span(painter.pixels(), count), painter.width(), painter.height());
}

SavedFile save_calendar(std::string_view ics, const std::filesystem::path& folder) {
    return save_one({".ics", std::as_bytes(std::span(ics))}, folder, "parlor-crew-");
}

}  // namespace parlor::app
