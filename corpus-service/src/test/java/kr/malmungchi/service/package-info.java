@NullMarked
package kr.malmungchi.service;

import org.jspecify.annotations.NullMarked;
