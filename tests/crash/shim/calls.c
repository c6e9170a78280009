/* What a process asks of the disk: written down call by call, or refused at one of them.
 *
 * Loaded before the C library (LD_PRELOAD) it stands between a program and the calls by which files are opened, read,
 * written, made durable, renamed and removed. Only files below watched folders count (`calls_watch`). `calls_log` writes
 * every call that changes something, with its data, into a file; `calls_refuse` has one of the coming calls fail. Both
 * hold one lock from before a call until it is counted and written down, so that the order of the log is the order in
 * which the calls were done, whatever threads there are. What is written through mapped memory is not seen; of our files
 * only SQLite's -shm is, which counts for nothing after the power was lost.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum kind { OPEN = 1, CLOSE, WRITE, TRUNCATE, SYNC, RENAME, UNLINK, MKDIR, LINK, RMDIR, MARK, READ };

struct record {
    uint32_t kind;
    int32_t fd;
    int64_t number; /* flags of open, offset of write, size of truncate */
    uint32_t first, second; /* lengths of what follows: a path or data, then another path */
};

#define MOST_FOLDERS 8
#define MOST_FILES 65536

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char watched[MOST_FOLDERS][PATH_MAX];
static int folders;
static unsigned char ours[MOST_FILES]; /* 2: without a name, so that nobody finds it after a crash: not in the log */
static int log_file = -1;

/* The fault: which call (counted from 1), what it says, whether all later ones say it, too, and which kinds. */
static long calls, refused_at, refused;
static int refusal, stays, paused;
static unsigned kinds_refused;
static unsigned char *kinds_seen;
static long kinds_size;

#define REAL(type, name, ...)                                                                                          \
    static type (*real)(__VA_ARGS__);                                                                                  \
    if (!real)                                                                                                         \
        real = (type (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name);

static void whole_path(int folder, const char *path, char *into) {
    char base[PATH_MAX];
    into[0] = 0;
    if (path[0] == '/') {
        snprintf(into, PATH_MAX, "%s", path);
        return;
    }
    if (folder == AT_FDCWD) {
        if (!getcwd(base, sizeof base))
            return;
    } else {
        char link[64];
        snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
        ssize_t size = readlink(link, base, sizeof base - 1);
        if (size < 0)
            return;
        base[size] = 0;
    }
    if (strlen(base) + strlen(path) + 2 < PATH_MAX) {
        strcpy(into, base);
        strcat(into, "/");
        strcat(into, path);
    }
}

static int is_watched(const char *path) {
    for (int each = 0; each < folders; each++) {
        size_t size = strlen(watched[each]);
        if (!strncmp(path, watched[each], size) && (path[size] == '/' || path[size] == 0))
            return 1;
    }
    return 0;
}

static int is_ours(int fd) { return fd >= 0 && fd < MOST_FILES && ours[fd]; }

static void put(const void *data, size_t size) {
    REAL(ssize_t, "write", int, const void *, size_t)
    const char *at = data;
    while (size) {
        ssize_t done = real(log_file, at, size);
        if (done <= 0)
            abort();
        at += done;
        size -= (size_t)done;
    }
}

static void note(enum kind kind, int fd, int64_t number, const void *first, size_t size, const char *second) {
    if (log_file < 0 || (fd >= 0 && ours[fd] == 2))
        return;
    int before = errno;
    struct record record = {kind, fd, number, (uint32_t)size, second ? (uint32_t)strlen(second) : 0};
    put(&record, sizeof record);
    put(first, size);
    if (second)
        put(second, strlen(second));
    errno = before;
}

/* Whether this call is to fail; it is counted. `errno` is set then. A call that is `spared` never fails. */
static int is_refused_unless(enum kind kind, int spared) {
    if (paused)
        return 0;
    if (kinds_seen && calls < kinds_size)
        kinds_seen[calls] = (unsigned char)kind;
    calls++;
    if (spared || !refused_at || calls < refused_at || !(kinds_refused & (1u << kind)) || (refused && !stays))
        return 0;
    refused++;
    errno = refusal;
    return 1;
}

static int is_refused(enum kind kind) { return is_refused_unless(kind, 0); }

/* What the program under test calls. */

void calls_watch(const char *folder) {
    if (folders < MOST_FOLDERS)
        snprintf(watched[folders++], PATH_MAX, "%s", folder);
}

void calls_log(const char *path) {
    REAL(int, "open", const char *, int, ...)
    log_file = real(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

void calls_mark(const char *words) {
    pthread_mutex_lock(&lock);
    note(MARK, -1, 0, words, strlen(words), NULL);
    pthread_mutex_unlock(&lock);
}

/* Count from now on; the kinds of the calls go into `seen`. The `at`th call of one of `kinds` fails with `error`; the later
 * ones, too, if it stays. Without an error a write takes but half. An `at` of 0 ends it. */
void calls_refuse(long at, int error, int and_stays, unsigned kinds, unsigned char *seen, long size) {
    pthread_mutex_lock(&lock);
    calls = refused = 0;
    refused_at = at;
    refusal = error;
    stays = and_stays;
    kinds_refused = kinds;
    kinds_seen = seen;
    kinds_size = size;
    pthread_mutex_unlock(&lock);
}

/* Neither count nor refuse for a while. */
void calls_pause(int on) {
    pthread_mutex_lock(&lock);
    paused = on;
    pthread_mutex_unlock(&lock);
}

long calls_counted(void) { return calls; }

long calls_refused(void) { return refused; }

/* What stands between. */

static int open_at(int folder, const char *path, int flags, mode_t mode) {
    REAL(int, "openat", int, const char *, int, ...)
    char whole[PATH_MAX];
    if (folders)
        whole_path(folder, path, whole);
    if (!folders || !is_watched(whole))
        return real(folder, path, flags, mode);
    pthread_mutex_lock(&lock);
    int fd = -1;
    struct stat there;
    /* A disk without room refuses a new name, not a file that is there. */
    int spared = refusal == ENOSPC && (!(flags & O_CREAT) || !stat(whole, &there));
    if (!is_refused_unless(OPEN, spared)) {
        fd = real(folder, path, flags, mode);
        if (fd >= 0 && fd < MOST_FILES) {
            ours[fd] = (flags & O_TMPFILE) == O_TMPFILE ? 2 : 1;
            note(OPEN, fd, flags, whole, strlen(whole), NULL);
        }
    }
    pthread_mutex_unlock(&lock);
    return fd;
}

static mode_t mode_of(int flags, va_list rest) {
    return flags & (O_CREAT | O_TMPFILE) ? (mode_t)va_arg(rest, int) : 0;
}

#define OPENING(name, ...)                                                                                             \
    va_list rest;                                                                                                      \
    va_start(rest, flags);                                                                                             \
    mode_t mode = mode_of(flags, rest);                                                                                \
    va_end(rest);                                                                                                      \
    return open_at(__VA_ARGS__, flags, mode);

int open(const char *path, int flags, ...) { OPENING("open", AT_FDCWD, path) }
int open64(const char *path, int flags, ...) { OPENING("open64", AT_FDCWD, path) }
int openat(int folder, const char *path, int flags, ...) { OPENING("openat", folder, path) }
int openat64(int folder, const char *path, int flags, ...) { OPENING("openat64", folder, path) }
int creat(const char *path, mode_t mode) { return open_at(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode); }
int creat64(const char *path, mode_t mode) { return open_at(AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, mode); }

int close(int fd) {
    REAL(int, "close", int)
    if (!is_ours(fd))
        return real(fd);
    pthread_mutex_lock(&lock);
    int fails = is_refused(CLOSE), why = errno;
    int done = real(fd); /* closed whatever it says, as Linux does */
    note(CLOSE, fd, 0, "", 0, NULL);
    ours[fd] = 0;
    if (fails) {
        errno = why;
        done = -1;
    }
    pthread_mutex_unlock(&lock);
    return done;
}

static ssize_t write_at(int fd, const void *data, size_t size, off_t offset, int placed) {
    REAL(ssize_t, "write", int, const void *, size_t)
    static ssize_t (*placing)(int, const void *, size_t, off_t);
    if (!placing)
        placing = (ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite64");
    if (!is_ours(fd))
        return placed ? placing(fd, data, size, offset) : real(fd, data, size);
    pthread_mutex_lock(&lock);
    ssize_t done = -1;
    int fails = is_refused(WRITE);
    if (fails && !refusal) { /* not an error: only a part of it is taken */
        fails = 0;
        size = size > 1 ? size / 2 : size;
    }
    if (!fails) {
        done = placed ? placing(fd, data, size, offset) : real(fd, data, size);
        if (done > 0)
            note(WRITE, fd, placed ? offset : lseek(fd, 0, SEEK_CUR) - done, data, (size_t)done, NULL);
    }
    pthread_mutex_unlock(&lock);
    return done;
}

ssize_t write(int fd, const void *data, size_t size) { return write_at(fd, data, size, 0, 0); }
ssize_t pwrite(int fd, const void *data, size_t size, off_t offset) { return write_at(fd, data, size, offset, 1); }
ssize_t pwrite64(int fd, const void *data, size_t size, off_t offset) { return write_at(fd, data, size, offset, 1); }

static ssize_t write_all(int fd, const struct iovec *parts, int count, off_t offset, int placed) {
    ssize_t total = 0;
    for (int each = 0; each < count; each++) {
        ssize_t done = write_at(fd, parts[each].iov_base, parts[each].iov_len, offset + total, placed);
        if (done < 0)
            return total ? total : -1;
        total += done;
        if ((size_t)done < parts[each].iov_len)
            break;
    }
    return total;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
    REAL(ssize_t, "writev", int, const struct iovec *, int)
    return is_ours(fd) ? write_all(fd, parts, count, 0, 0) : real(fd, parts, count);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t offset) { return write_all(fd, parts, count, offset, 1); }
ssize_t pwritev64(int fd, const struct iovec *parts, int count, off_t offset) {
    return write_all(fd, parts, count, offset, 1);
}

static int reading_is_refused(int fd) {
    if (!is_ours(fd))
        return 0;
    pthread_mutex_lock(&lock);
    int fails = is_refused(READ);
    pthread_mutex_unlock(&lock);
    return fails;
}

ssize_t read(int fd, void *into, size_t size) {
    REAL(ssize_t, "read", int, void *, size_t)
    return reading_is_refused(fd) ? -1 : real(fd, into, size);
}

ssize_t pread(int fd, void *into, size_t size, off_t offset) {
    REAL(ssize_t, "pread64", int, void *, size_t, off_t)
    return reading_is_refused(fd) ? -1 : real(fd, into, size, offset);
}

ssize_t pread64(int fd, void *into, size_t size, off_t offset) { return pread(fd, into, size, offset); }

/* Those who copy inside the kernel read and write when they are told that it cannot be done there. */
ssize_t sendfile(int out, int in, off_t *offset, size_t count) {
    REAL(ssize_t, "sendfile64", int, int, off_t *, size_t)
    if (!is_ours(out))
        return real(out, in, offset, count);
    errno = EINVAL;
    return -1;
}

ssize_t sendfile64(int out, int in, off_t *offset, size_t count) { return sendfile(out, in, offset, count); }

ssize_t copy_file_range(int in, off_t *from, int out, off_t *to, size_t count, unsigned flags) {
    REAL(ssize_t, "copy_file_range", int, off_t *, int, off_t *, size_t, unsigned)
    if (!is_ours(out))
        return real(in, from, out, to, count, flags);
    errno = EINVAL;
    return -1;
}

#define SYNCING(call)                                                                                                  \
    if (!is_ours(fd))                                                                                                  \
        return call;                                                                                                   \
    pthread_mutex_lock(&lock);                                                                                         \
    int done = is_refused(SYNC) ? -1 : call;                                                                           \
    if (!done)                                                                                                         \
        note(SYNC, fd, 0, "", 0, NULL);                                                                                \
    pthread_mutex_unlock(&lock);                                                                                       \
    return done;

int fsync(int fd) {
    REAL(int, "fsync", int)
    SYNCING(real(fd))
}

int fdatasync(int fd) {
    REAL(int, "fdatasync", int)
    SYNCING(real(fd))
}

/* Without the file's size and without the disk's own cache: it promises nothing, so nothing is noted. */
int sync_file_range(int fd, off_t offset, off_t size, unsigned flags) {
    (void)fd, (void)offset, (void)size, (void)flags;
    return 0;
}

int ftruncate64(int fd, off_t size) {
    REAL(int, "ftruncate64", int, off_t)
    if (!is_ours(fd))
        return real(fd, size);
    pthread_mutex_lock(&lock);
    int done = is_refused(TRUNCATE) ? -1 : real(fd, size);
    if (!done)
        note(TRUNCATE, fd, size, "", 0, NULL);
    pthread_mutex_unlock(&lock);
    return done;
}

int ftruncate(int fd, off_t size) { return ftruncate64(fd, size); }

int truncate64(const char *path, off_t size) {
    int fd = open(path, O_WRONLY);
    if (fd < 0)
        return -1;
    int done = ftruncate64(fd, size), why = errno;
    close(fd);
    errno = why;
    return done;
}

int truncate(const char *path, off_t size) { return truncate64(path, size); }

#define NAMED(call, kind, path, second)                                                                                \
    pthread_mutex_lock(&lock);                                                                                         \
    int done = is_refused(kind) ? -1 : call;                                                                           \
    if (!done)                                                                                                         \
        note(kind, -1, 0, path, strlen(path), second);                                                                 \
    pthread_mutex_unlock(&lock);                                                                                       \
    return done;

int renameat2(int one, const char *from, int other, const char *to, unsigned flags) {
    REAL(int, "renameat2", int, const char *, int, const char *, unsigned)
    char first[PATH_MAX], second[PATH_MAX];
    whole_path(one, from, first);
    whole_path(other, to, second);
    if (!is_watched(first) && !is_watched(second))
        return real(one, from, other, to, flags);
    NAMED(real(one, from, other, to, flags), RENAME, first, second)
}

int renameat(int one, const char *from, int other, const char *to) { return renameat2(one, from, other, to, 0); }
int rename(const char *from, const char *to) { return renameat2(AT_FDCWD, from, AT_FDCWD, to, 0); }

int linkat(int one, const char *from, int other, const char *to, int flags) {
    REAL(int, "linkat", int, const char *, int, const char *, int)
    char first[PATH_MAX], second[PATH_MAX];
    whole_path(one, from, first);
    whole_path(other, to, second);
    if (!is_watched(first) && !is_watched(second))
        return real(one, from, other, to, flags);
    NAMED(real(one, from, other, to, flags), LINK, first, second)
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

int unlinkat(int folder, const char *path, int flags) {
    REAL(int, "unlinkat", int, const char *, int)
    char whole[PATH_MAX];
    whole_path(folder, path, whole);
    if (!is_watched(whole))
        return real(folder, path, flags);
    enum kind kind = flags & AT_REMOVEDIR ? RMDIR : UNLINK;
    NAMED(real(folder, path, flags), kind, whole, NULL)
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int mkdirat(int folder, const char *path, mode_t mode) {
    REAL(int, "mkdirat", int, const char *, mode_t)
    char whole[PATH_MAX];
    whole_path(folder, path, whole);
    if (!is_watched(whole))
        return real(folder, path, mode);
    NAMED(real(folder, path, mode), MKDIR, whole, NULL)
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
