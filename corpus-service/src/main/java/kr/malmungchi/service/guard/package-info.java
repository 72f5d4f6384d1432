/** What keeps a request from harming the service or the corpus. */
@NullMarked
package kr.malmungchi.service.guard;

import org.jspecify.annotations.NullMarked;
