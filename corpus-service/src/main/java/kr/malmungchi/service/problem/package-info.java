/** Errors as callers see them, after RFC 9457, wherever they arise. */
@NullMarked
package kr.malmungchi.service.problem;

import org.jspecify.annotations.NullMarked;
