@NullMarked
package kr.malmungchi.service.page;

import org.jspecify.annotations.NullMarked;
