/** Who may do what: keys, roles, and the log of what was changed. */
@NullMarked
package kr.malmungchi.service.access;

import org.jspecify.annotations.NullMarked;
