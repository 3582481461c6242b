<?xml version="1.0" encoding="UTF-8"?>
<!--
  Renders the plugin's descriptor, which Maven itself reads, as the page of goals and properties. So the page cannot say
  anything else than the plugin does. Goals share most of their properties, and each property is therefore told once.
-->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns="http://www.w3.org/1999/xhtml">
  <xsl:output method="xml" encoding="UTF-8" indent="no"/>

  <xsl:template match="/plugin">
    <html>
      <head>
        <title>Goals and parameters</title>
      </head>
      <body>
        <h1>Goals and parameters</h1>
        <p>
          Every goal is called as <code>mvn lessons:GOAL</code>, from any folder of the course, and every property is set as
          <code>-DPROPERTY=VALUE</code>, or in the POM. This page is made from the plugin's own descriptor, version
          <xsl:value-of select="version"/>.
        </p>
        <h2 id="goals">Goals</h2>
        <table>
          <tr>
            <th>goal</th>
            <th>what it does</th>
            <th>its properties</th>
          </tr>
          <xsl:apply-templates select="mojos/mojo">
            <xsl:sort select="goal"/>
          </xsl:apply-templates>
        </table>
        <h2 id="properties">Properties</h2>
        <xsl:for-each select="mojos/mojo/configuration/*[starts-with(., '${lessons.')][not(. = preceding::*)]">
          <xsl:sort select="."/>
          <xsl:call-template name="property"/>
        </xsl:for-each>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="mojo">
    <tr id="{goal}">
      <td>
        <code><xsl:value-of select="concat(/plugin/goalPrefix, ':', goal)"/></code>
      </td>
      <td>
        <xsl:value-of select="description"/>
      </td>
      <td>
        <xsl:for-each select="configuration/*[starts-with(., '${lessons.')]">
          <xsl:sort select="."/>
          <xsl:variable name="property" select="substring-before(substring-after(., '${'), '}')"/>
          <a href="#{$property}"><xsl:value-of select="substring-after($property, 'lessons.')"/></a>
          <xsl:text> </xsl:text>
        </xsl:for-each>
      </td>
    </tr>
  </xsl:template>

  <!-- The context is the first configuration entry that names the property. -->
  <xsl:template name="property">
    <xsl:variable name="expression" select="string(.)"/>
    <xsl:variable name="property" select="substring-before(substring-after(., '${'), '}')"/>
    <xsl:variable name="parameter" select="../../parameters/parameter[name = name(current())]"/>
    <h3 id="{$property}"><xsl:value-of select="$property"/></h3>
    <p>
      <xsl:value-of select="$parameter/description"/>
    </p>
    <table>
      <tr>
        <th>default</th>
        <td>
          <xsl:choose>
            <xsl:when test="@default-value">
              <code><xsl:value-of select="@default-value"/></code>
            </xsl:when>
            <xsl:otherwise>none</xsl:otherwise>
          </xsl:choose>
        </td>
      </tr>
      <tr>
        <th>used by</th>
        <td>
          <xsl:for-each select="/plugin/mojos/mojo[configuration/* = $expression]">
            <xsl:sort select="goal"/>
            <a href="#{goal}"><xsl:value-of select="goal"/></a>
            <xsl:text> </xsl:text>
          </xsl:for-each>
        </td>
      </tr>
    </table>
  </xsl:template>
</xsl:stylesheet>
