#pragma once

#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace udp_proxy {

struct Options {
    long listen = 0;
    long server = 0;
    long seed = 1;
    long delay = 0;
    long jitter = 0;
    long loss = 0;
    long duplicates = 0;
    long reordering = 0;
    long cut_every = 0;  // 0: never
    long cut_least = 100;
    long cut_most = 60'000;
    long cuts = -1;  // without end
    std::string report;
    std::string capture;  // every datagram that comes, one after the other
};

inline std::optional<Options> read(int argc, char** argv) {
    Options options;
    const std::map<std::string_view, long*> numbers{{"--listen", &options.listen},
                                                    {"--server", &options.server},
                                                    {"--seed", &options.seed},
                                                    {"--delay", &options.delay},
                                                    {"--jitter", &options.jitter},
                                                    {"--loss", &options.loss},
                                                    {"--duplicates", &options.duplicates},
                                                    {"--reordering", &options.reordering},
                                                    {"--cut-every", &options.cut_every},
                                                    {"--cut-least", &options.cut_least},
                                                    {"--cut-most", &options.cut_most},
                                                    {"--cuts", &options.cuts}};
    for (int i = 1; i + 1 < argc; i += 2) {
        const auto found = numbers.find(argv[i]);
        if (found != numbers.end()) {
            *found->second = std::strtol(argv[i + 1], nullptr, 10);
        } else if (std::string_view(argv[i]) == "--report") {
            options.report = argv[i + 1];
        } else if (std::string_view(argv[i]) == "--capture") {
            options.capture = argv[i + 1];
        } else {
            return std::nullopt;
        }
    }
    if (argc % 2 == 0 || options.listen <= 0 || options.server <= 0 || options.cut_least > options.cut_most)
        return std::nullopt;
    return options;
}

}  // namespace udp_proxy
