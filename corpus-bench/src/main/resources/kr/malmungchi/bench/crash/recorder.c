/*
 * Records, in their order, all changes that a process makes to files below RECORDED, into the file RECORD.
 * To be loaded before the C library:
 *   cc -shared -fPIC -O1 -o recorder.so recorder.c -ldl && RECORDED=/data RECORD=/tmp/record LD_PRELOAD=./recorder.so java ...
 *
 * Each entry: kind (1 byte), length of the path (4), number (8), length of the data (4), path, data; big-endian.
 * Kinds: C made, W written at NUMBER, T cut to NUMBER, R renamed to the path in the data, U deleted, M folder made, F synced.
 * What is written through a memory map is not seen: SQLite's -shm file, which is made anew at each start.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t order = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static const char *below;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("RECORD");
  below = getenv("RECORDED");
  if (path && below) record = syscall(SYS_openat, AT_FDCWD, path, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
}

static int watched(const char *path) {
  return record >= 0 && path && strncmp(path, below, strlen(below)) == 0;
}

static int watched_fd(int fd, char *path) {
  char link[64];
  if (record < 0 || fd < 3) return 0;
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, 4095);
  if (n <= 0) return 0;
  path[n] = 0;
  return watched(path);
}

static void put(unsigned char *to, uint64_t value, int bytes) {
  while (bytes--) { to[bytes] = value & 255; value >>= 8; }
}

static void note(char kind, const char *path, uint64_t number, const void *data, uint32_t length) {
  unsigned char head[17];
  head[0] = kind;
  put(head + 1, strlen(path), 4);
  put(head + 5, number, 8);
  put(head + 13, length, 4);
  syscall(SYS_write, record, head, 17);
  syscall(SYS_write, record, path, strlen(path));
  if (length) syscall(SYS_write, record, data, length);
}

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name)) dlsym(RTLD_NEXT, #name)

static int opened(int (*real)(const char *, int, ...), const char *path, int flags, mode_t mode) {
  if (!watched(path) || !(flags & (O_CREAT | O_TRUNC))) return real(path, flags, mode);
  pthread_mutex_lock(&order);
  int is_new = access(path, F_OK) != 0;
  int fd = real(path, flags, mode);
  if (fd >= 0 && is_new) note('C', path, 0, 0, 0);
  else if (fd >= 0 && (flags & O_TRUNC)) note('T', path, 0, 0, 0);
  pthread_mutex_unlock(&order);
  return fd;
}

#define MODE mode_t mode = 0; if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, int); va_end(rest); }
int open(const char *path, int flags, ...) { REAL(open); MODE return opened(real, path, flags, mode); }
int open64(const char *path, int flags, ...) { REAL(open64); MODE return opened(real, path, flags, mode); }

static ssize_t written(int fd, const void *data, ssize_t done, off64_t at, const char *path) {
  if (done > 0) note('W', path, at, data, done);
  return done;
}

static off64_t position(int fd) {
  if (fcntl(fd, F_GETFL) & O_APPEND) { struct stat s; fstat(fd, &s); return s.st_size; }
  return lseek64(fd, 0, SEEK_CUR);
}

ssize_t write(int fd, const void *data, size_t length) {
  REAL(write);
  char path[4096];
  if (!watched_fd(fd, path)) return real(fd, data, length);
  pthread_mutex_lock(&order);
  off64_t at = position(fd);
  ssize_t done = written(fd, data, real(fd, data, length), at, path);
  pthread_mutex_unlock(&order);
  return done;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  REAL(writev);
  char path[4096];
  if (!watched_fd(fd, path)) return real(fd, parts, count);
  ssize_t all = 0;
  for (int i = 0; i < count; i++) {
    ssize_t done = write(fd, parts[i].iov_base, parts[i].iov_len);
    if (done < 0) return all ? all : done;
    all += done;
    if ((size_t) done < parts[i].iov_len) break;
  }
  return all;
}

#define PWRITE(name, offset) \
  ssize_t name(int fd, const void *data, size_t length, offset at) { \
    REAL(name); \
    char path[4096]; \
    if (!watched_fd(fd, path)) return real(fd, data, length, at); \
    pthread_mutex_lock(&order); \
    ssize_t done = written(fd, data, real(fd, data, length, at), at, path); \
    pthread_mutex_unlock(&order); \
    return done; \
  }
PWRITE(pwrite, off_t)
PWRITE(pwrite64, off64_t)

#define TRUNCATE(name, offset) \
  int name(int fd, offset length) { \
    REAL(name); \
    char path[4096]; \
    if (!watched_fd(fd, path)) return real(fd, length); \
    pthread_mutex_lock(&order); \
    int done = real(fd, length); \
    if (done == 0) note('T', path, length, 0, 0); \
    pthread_mutex_unlock(&order); \
    return done; \
  }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define SYNC(name) \
  int name(int fd) { \
    REAL(name); \
    char path[4096]; \
    if (!watched_fd(fd, path)) return real(fd); \
    pthread_mutex_lock(&order); \
    int done = real(fd); \
    if (done == 0) note('F', path, 0, 0, 0); \
    pthread_mutex_unlock(&order); \
    return done; \
  }
SYNC(fsync)
SYNC(fdatasync)

int rename(const char *from, const char *to) {
  REAL(rename);
  if (!watched(from)) return real(from, to);
  pthread_mutex_lock(&order);
  int done = real(from, to);
  if (done == 0) note('R', from, 0, to, strlen(to));
  pthread_mutex_unlock(&order);
  return done;
}

int unlink(const char *path) {
  REAL(unlink);
  if (!watched(path)) return real(path);
  pthread_mutex_lock(&order);
  int done = real(path);
  if (done == 0) note('U', path, 0, 0, 0);
  pthread_mutex_unlock(&order);
  return done;
}

int mkdir(const char *path, mode_t mode) {
  REAL(mkdir);
  if (!watched(path)) return real(path, mode);
  pthread_mutex_lock(&order);
  int done = real(path, mode);
  if (done == 0) note('M', path, 0, 0, 0);
  pthread_mutex_unlock(&order);
  return done;
}
