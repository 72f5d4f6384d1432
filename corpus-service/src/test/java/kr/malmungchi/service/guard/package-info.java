@NullMarked
package kr.malmungchi.service.guard;

import org.jspecify.annotations.NullMarked;
