/** The resources under /api/v1 and what their requests are read into. */
@NullMarked
package kr.malmungchi.service.api;

import org.jspecify.annotations.NullMarked;
